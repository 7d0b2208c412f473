import { moveRoute } from "../move-route";

export const POST = moveRoute("archive", "Take a workshop that is done with out of the lists");
