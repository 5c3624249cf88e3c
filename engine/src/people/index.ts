export { ACCESS, type AccessState } from './access.ts';
export { DEPARTMENT, FIRST_DEPARTMENTS, type DepartmentState } from './department.ts';
export { DISCUSSION, type Comment, type DiscussionState } from './discussion.ts';
export { SESSION, TOKEN, type PassState } from './pass.ts';
export { groupsOf, ROLES, type Role } from './role.ts';
export { TASK_FILTERS, type TaskFilter } from './task-filters.ts';
export { USER, type UserChanges, type UserState } from './user.ts';
