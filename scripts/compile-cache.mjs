// Loaded before a command (`node --import`): what Node makes of the code, types taken out and compiled, is kept for the
// next run, so that one who checks again and again does not wait for it. In the folder that Astro uses as well.
import { enableCompileCache } from 'node:module';

enableCompileCache('.cache/node');
