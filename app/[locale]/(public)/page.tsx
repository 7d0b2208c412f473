import { ListPage, type ListPageProps, listMetadata } from "./list-page";

export const generateMetadata = (props: ListPageProps) => listMetadata("coming", props);

export default function ComingPage(props: ListPageProps) {
  return <ListPage when="coming" {...props} />;
}
