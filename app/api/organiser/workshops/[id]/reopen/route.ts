import { moveRoute } from "../move-route";

export const POST = moveRoute("reopen", "Take sign-ups again");
