import { moveRoute } from "../move-route";

export const POST = moveRoute(
  "publish",
  "Publish a draft, or reopen a closed one: the page is public, sign-up follows its times",
);
