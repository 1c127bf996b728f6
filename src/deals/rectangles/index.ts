/** Hyper-rectangle utilities: their exact Pareto frontier, the utility of one package, and how many packages suit all. */
export { rectangleCount } from './count.ts';
export { type RectangleFrontier, type RectangleSettings, rectangleFrontier } from './frontier.ts';
export { rectangleUtility } from './utility.ts';
