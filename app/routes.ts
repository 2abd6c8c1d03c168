import { flatRoutes } from '@remix-run/fs-routes';
import type { RouteConfig } from '@remix-run/route-config';

/** One file a route in app/routes; its name is its path. */
export default flatRoutes() satisfies RouteConfig;
