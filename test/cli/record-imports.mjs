// Writes the name of every package that the process imports to standard error.
import { register } from 'node:module';

const hooks = `
  import { writeSync } from 'node:fs';
  export async function resolve(specifier, context, next) {
    const resolved = await next(specifier, context);
    const name = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)\\//.exec(resolved.url)?.[1];
    if (name !== undefined) writeSync(2, name + '\\n');
    return resolved;
  }
`;

register(`data:text/javascript,${encodeURIComponent(hooks)}`);
