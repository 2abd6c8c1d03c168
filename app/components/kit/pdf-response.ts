/** A PDF shown in the browser, under a name to keep it by. Whether it may be kept by caches, framed or guessed at, the server says for all. */
export function pdfResponse(name: string, bytes: Uint8Array): Response {
  const fileName = name.replace(/[^\w.-]/g, '_');
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${fileName}.pdf"` } });
}
