import { expect, test } from 'vitest';
import { type ItemGroup, slicesOf } from '#app/domain/catalog/group-tree.ts';
import { type GroupId, id } from '#app/domain/shared/ids.ts';

const group = (name: string, count: number): ItemGroup => ({ groupId: id<GroupId>(name), parentId: null, code: name, name, path: [id<GroupId>(name)], count });
const groups = [group('a', 3), group('b', 0), group('c', 5), group('d', 1)];
const cut = (first: number, size: number) => slicesOf(groups, { first, size }).map(({ groupId, offset, limit }) => `${groupId}${offset}+${limit}`);

test('a page within one group is one slice', () => expect(cut(0, 2)).toEqual(['a0+2']));
test('a page over a border is a slice of each group, empty groups left out', () => expect(cut(2, 3)).toEqual(['a2+1', 'c0+2']));
test('a page may hold whole groups', () => expect(cut(0, 100)).toEqual(['a0+3', 'c0+5', 'd0+1']));
test('a page behind the end has none', () => expect(cut(9, 5)).toEqual([]));
test('the last page may be short', () => expect(cut(8, 5)).toEqual(['d0+1']));
