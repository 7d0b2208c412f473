import { ListPage, type ListPageProps, listMetadata } from "../list-page";

export const generateMetadata = (props: ListPageProps) => listMetadata("past", props);

export default function PastPage(props: ListPageProps) {
  return <ListPage when="past" {...props} />;
}
