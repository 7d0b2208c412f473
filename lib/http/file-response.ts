const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
} as const;

/**
 * A file to keep; PDFs open in the browser, from where they are printed. `name` in any letters: those that a header cannot
 * hold come encoded (RFC 6266) beside a plain one.
 */
export function fileResponse(type: keyof typeof TYPES, name: string, body: string | Uint8Array): Response {
  const plain = name.normalize("NFKD").replace(/[^\w.-]+/g, "");
  const disposition = type === "pdf" ? "inline" : "attachment";
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "content-type": TYPES[type],
      "content-disposition": `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "x-content-type-options": "nosniff",
    },
  });
}
