import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = '.github/ISSUE_TEMPLATE';

/**
 * What GitHub accepts as an issue form, written from its documentation («Syntax for issue forms» and «Syntax for GitHub's
 * form schema»): a form with a fault is not offered to anyone, and nobody is told.
 */
const text = { type: 'string', minLength: 1 };
const element = (type: string, attributes: object, required: string[], more: object = {}) => ({
  type: 'object',
  additionalProperties: false,
  required: ['type', 'attributes'],
  properties: {
    type: { const: type },
    attributes: { type: 'object', additionalProperties: false, required, properties: attributes },
    ...more,
  },
});
const id = { type: 'string', pattern: '^[A-Za-z0-9_-]+$' };
const asked = {
  id,
  validations: {
    type: 'object',
    additionalProperties: false,
    properties: { required: { type: 'boolean' } },
  },
};
const labelled = { label: text, description: text };
const formSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'description', 'body'],
  properties: {
    name: { ...text, maxLength: 200 },
    description: { ...text, maxLength: 200 },
    title: text,
    labels: { type: 'array', minItems: 1, items: text },
    assignees: { type: 'array', items: text },
    body: {
      type: 'array',
      minItems: 1,
      // One element at least is no Markdown.
      contains: { type: 'object', properties: { type: { not: { const: 'markdown' } } } },
      items: {
        oneOf: [
          element('markdown', { value: text }, ['value']),
          element('input', { ...labelled, placeholder: text, value: text }, ['label'], asked),
          element(
            'textarea',
            { ...labelled, placeholder: text, value: text, render: text },
            ['label'],
            asked,
          ),
          element(
            'dropdown',
            {
              ...labelled,
              multiple: { type: 'boolean' },
              default: { type: 'integer' },
              options: { type: 'array', minItems: 1, uniqueItems: true, items: text },
            },
            ['label', 'options'],
            asked,
          ),
        ],
      },
    },
  },
};
const isForm = new Ajv().compile(formSchema);

interface Form {
  readonly name: string;
  readonly labels: readonly string[];
  readonly body: readonly { type: string; id?: string; attributes: Record<string, unknown> }[];
}
const forms = readdirSync(folder)
  .filter((name) => name.endsWith('.yml') && name !== 'config.yml')
  .map((name): [string, Form] => [name, parse(readFileSync(`${folder}/${name}`, 'utf8')) as Form]);

/** What GitHub's address of a new issue means by itself; a field cannot be filled in under these names. */
const reserved = ['title', 'body', 'labels', 'template', 'assignees', 'projects', 'milestone'];

describe.each(forms)('the issue form %s', (_, form) => {
  it('is one that GitHub shows', () => {
    isForm(form);
    expect(isForm.errors).toBeNull();
  });

  it('asks each thing once, under a name that a link can fill in', () => {
    const ids = form.body.flatMap((each) => each.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((each) => reserved.includes(each))).toEqual([]);
    const questions = form.body.filter(({ type }) => type !== 'markdown');
    expect(questions.filter((each) => each.id === undefined)).toEqual([]);
    expect(new Set(questions.map(({ attributes }) => attributes['label'])).size).toBe(
      questions.length,
    );
  });
});

it('each form has a name of its own, and the report of an error the fields that the site fills in', () => {
  expect(new Set(forms.map(([, { name }]) => name)).size).toBe(forms.length);
  const report = new Map(forms).get('bao-loi.yml');
  const ids = report?.body.flatMap((each) => each.id ?? []);
  expect(ids).toEqual(['trang', 'ten', 'phien-ban', 'dieu-sai', 'nguon-dung']);
  expect(report?.labels).toEqual(['bao-loi']);
});

it('the chooser lets an issue without a form through', () => {
  const config: unknown = parse(readFileSync(`${folder}/config.yml`, 'utf8'));
  expect(config).toEqual({ blank_issues_enabled: true });
});

it('a fault that GitHub would not show is seen', () => {
  const [[, form] = ['', { name: '', labels: [], body: [] }]] = forms;
  const [first] = form.body;
  expect(isForm({ ...form, body: [{ ...first, id: 'địa chỉ' }] })).toBe(false);
  expect(isForm({ ...form, body: [] })).toBe(false);
  expect(isForm({ ...form, descripton: 'x' })).toBe(false);
});
