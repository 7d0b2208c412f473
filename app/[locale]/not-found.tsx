import { NotFoundMessage } from "@/components/public/not-found-message";
import { PageFrame } from "@/components/site/page-frame";

export default function NotFound() {
  return (
    <PageFrame>
      <NotFoundMessage />
    </PageFrame>
  );
}
