import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** Numbers of a series are 1 to n without gap or repeat, n is its counter, they stand in the order of issue, and a draft has none. */
export const checkNumbersAreGapless = checkBy(sql`
  with drawn as (
    select id, legal_entity_id, series, sequence, number, status, issued_at,
      row_number() over (partition by legal_entity_id, series order by sequence) as place,
      lag(issued_at) over (partition by legal_entity_id, series order by sequence) as issued_before
    from invoices where number is not null
  ), counted as (
    select legal_entity_id, series, count(*) as numbers from drawn group by legal_entity_id, series
  )
  select id as subject, number || ' is number ' || place || ' of its series' as problem from drawn
  where series is null or sequence is null or sequence <> place or number <> series || '-' || case when sequence < 1000000 then substr('000000' || sequence, length('000000' || sequence) - 5) else cast(sequence as text) end
  union all
  select id, number || ' was issued before the number before it' from drawn where issued_at < issued_before
  union all
  select id, coalesce(number, 'a document without a number') || ' is ' || status from invoices where (status in ('draft', 'in-review')) <> (number is null) or (number is null) <> (issued_at is null)
  union all
  select number_series.series, 'counts ' || last_sequence || ' but ' || coalesce(numbers, 0) || ' were issued' from number_series
  left join counted on counted.legal_entity_id = number_series.legal_entity_id and counted.series = number_series.series
  where last_sequence <> coalesce(numbers, 0)`);
