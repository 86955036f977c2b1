/** All that the server asks of the demo, in one import: outside demo mode none of it is even read. */
export { demoRoutes } from './demo.routes.ts'
export { seedDemo } from './seed.ts'
