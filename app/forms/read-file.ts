/** A file that was posted, or why there is none. */
export type FileRead =
  | { readonly ok: true; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: 'file-missing' | 'file-unreadable' };

const NAME = 'file';

/** Reads the one file of a form that sends one. Its size was judged before it was let in. */
export async function readFile(request: Request): Promise<FileRead> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data')) return { ok: false, problem: 'file-missing' };
  const form = await request.formData().catch(() => null);
  const file = form?.get(NAME);
  if (!form) return { ok: false, problem: 'file-unreadable' };
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) return { ok: false, problem: 'file-missing' };
  return { ok: true, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
