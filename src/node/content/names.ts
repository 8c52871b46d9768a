/** Names that Windows keeps for devices, with any ending: a folder that holds one cannot be copied there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

export const isDeviceName = (name: string): boolean => DEVICE.test(name);

export const DEVICE_PROBLEM = 'expected another name: Windows keeps this one for itself';
