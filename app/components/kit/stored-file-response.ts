/** A picture of ours that was drawn of somebody's file. */
export function pngResponse(bytes: Uint8Array): Response {
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': 'image/png', 'Content-Disposition': 'inline', 'Content-Security-Policy': SEALED } });
}

/** Somebody's file as it came: to be kept, never to be opened here. */
export function strangersFileResponse(name: string, bytes: Uint8Array): Response {
  const fileName = name.replace(/[^\w.-]/g, '_');
  return new Response(Buffer.from(bytes), {
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': `attachment; filename="${fileName}"`, 'Content-Security-Policy': SEALED },
  });
}

const SEALED = "sandbox; default-src 'none'";
