/** The smallest answer a loader can give. */
export function loader() {
  return Response.json({ hello: 'world' });
}
