import { moveRoute } from "../move-route";

export const POST = moveRoute("close", "Close sign-up; the page stays public");
