import type {ComplexAttributeConverter} from 'lit';

/** A boolean attribute for hosts that write `related="false"`, as some frameworks do: that counts as false. */
export const booleanText: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && value !== 'false',
  toAttribute: (value) => (value ? '' : null),
};
