import { moveRoute } from "../move-route";

export const POST = moveRoute("cancel", "Cancel the workshop: everybody signed up gets a mail, once");
