import { NotFoundMessage } from "@/components/public/not-found-message";
import { setPageStatus } from "@/lib/http/page-status";

/** What a page returns for something that does not exist: a 404 that shows without scripts, as `notFound()` does not. */
export function NotFoundPage() {
  setPageStatus(404);
  return <NotFoundMessage />;
}
