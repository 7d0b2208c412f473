-- AlterEnum: the mail to people whose announced group is withdrawn.
ALTER TYPE "MessageKind" ADD VALUE 'group_withdrawn';
