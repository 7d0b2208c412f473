"use client";

export { ErrorMessage as default } from "@/components/public/error-message";
