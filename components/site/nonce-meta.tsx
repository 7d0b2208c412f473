"use client";

import { useState } from "react";

/**
 * Tells the component library the nonce of the policy that this document came with. A refresh brings the nonce of
 * another answer, which the document's policy would refuse: the first one stays.
 */
export function NonceMeta({ nonce }: { readonly nonce: string }) {
  const [first] = useState(nonce);
  return <meta property="csp-nonce" nonce={first} />;
}
