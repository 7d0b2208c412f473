import * as signOut from "@/app/api/auth/sign-out/route";
import * as health from "@/app/api/health/route";
import * as first from "@/app/api/organiser/first/route";
import * as session from "@/app/api/organiser/session/route";
import * as signIn from "@/app/api/organiser/sign-in/route";
import * as token from "@/app/api/organiser/tokens/[id]/route";
import * as tokens from "@/app/api/organiser/tokens/route";
import * as ready from "@/app/api/ready/route";
import type { Calls } from "@/lib/http/openapi";
import * as document from "./route";

/** Every call of the API by its path. A test finds the route files that are missing here. A function: we list ourselves. */
export function calls(): Calls {
  return {
    "/api/health": health,
    "/api/ready": ready,
    "/api/openapi.json": document,
    "/api/auth/sign-out": signOut,
    "/api/organiser/sign-in": signIn,
    "/api/organiser/session": session,
    "/api/organiser/first": first,
    "/api/organiser/tokens": tokens,
    "/api/organiser/tokens/{id}": token,
  };
}
