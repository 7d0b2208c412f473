/** 303: the browser fetches this path of ours next, with GET; reloading does not post again. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}
