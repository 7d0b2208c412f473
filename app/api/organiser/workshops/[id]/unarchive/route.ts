import { moveRoute } from "../move-route";

export const POST = moveRoute("unarchive", "Bring an archived workshop back, without sign-up");
