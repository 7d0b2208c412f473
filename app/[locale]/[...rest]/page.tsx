import { notFound } from "next/navigation";

/** Any other address: the 404 page of this house, in the reader's language. */
export default function UnknownPage() {
  notFound();
}
