import { NotFoundMessage } from "@/components/public/not-found-message";

export default function NotFound() {
  return <NotFoundMessage />;
}
