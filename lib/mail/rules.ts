/**
 * Why a mail was not taken. The first three are the server's or our settings' doing and touch every mail alike:
 * - unreachable: nobody answers, or the server closes the door (421, refused connection, DNS, TLS)
 * - authentication: our user name or password is refused
 * - sender_refused: our MAIL_FROM is refused
 * The others concern this one mail:
 * - timeout: the server stopped answering in the middle
 * - temporary: "not now" (4xx)
 * - refused: "never" (5xx)
 */
export type FailureCause =
  | "unreachable"
  | "authentication"
  | "sender_refused"
  | "timeout"
  | "temporary"
  | "refused";

export interface SendFailure {
  readonly cause: FailureCause;
  /** SMTP reply code with its enhanced code, such as "550 5.1.1". Never the reply's text: it may quote an address. */
  readonly reply?: string;
}

/** Faults of the server or of our settings, which every other mail would meet too. */
export const SERVER_FAULTS: readonly FailureCause[] = ["unreachable", "authentication", "sender_refused"];

export function isServerFault(cause: FailureCause): boolean {
  return SERVER_FAULTS.includes(cause);
}

/** What the SMTP client tells about a failed send. */
export interface SmtpError {
  readonly code?: string;
  readonly originalCode?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

const AUTHENTICATION_CODES = new Set(["EAUTH", "ENOAUTH", "EOAUTH2"]);
/** RFC 4954: authentication required, mechanism too weak, credentials invalid. */
const AUTHENTICATION_REPLIES = new Set([530, 534, 535]);
/** RFC 5321: mailbox full or message too large, said already at MAIL FROM where the size is announced. */
const SIZE_REPLIES = new Set([523, 552]);

export function classifyFailure(error: SmtpError): SendFailure {
  const { code = "", command, responseCode = 0 } = error;
  const reply = /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3}))?/.exec(error.response ?? "");
  const said = reply ? { reply: [reply[1], reply[2]].filter(Boolean).join(" ") } : {};

  if (AUTHENTICATION_CODES.has(code) || AUTHENTICATION_REPLIES.has(responseCode)) {
    return { cause: "authentication", ...said };
  }
  if (code === "EABORT" || error.originalCode === "SOCKET_TIMEOUT") return { cause: "timeout" };
  if (code !== "EENVELOPE" && code !== "EMESSAGE") return { cause: "unreachable", ...said };
  if (responseCode === 421) return { cause: "unreachable", ...said };
  if (responseCode >= 400 && responseCode < 500) return { cause: "temporary", ...said };
  const isAboutSender = command === "MAIL FROM" && responseCode >= 500 && !SIZE_REPLIES.has(responseCode);
  return { cause: isAboutSender ? "sender_refused" : "refused", ...said };
}
