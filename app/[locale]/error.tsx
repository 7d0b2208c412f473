"use client";

import { ErrorMessage, type ErrorPageProps } from "@/components/public/error-message";
import { PageFrame } from "@/components/site/page-frame";

export default function ErrorPage(props: ErrorPageProps) {
  return (
    <PageFrame>
      <ErrorMessage {...props} />
    </PageFrame>
  );
}
