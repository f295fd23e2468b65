import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ProtocolMap } from './protocol';

const messenger = defineExtensionMessaging<ProtocolMap>();

export const { onMessage } = messenger;

/** How browsers say that the background was stopped with a message in its hands. */
const unheard = /Receiving end does not exist|message channel closed/;
const attempts = 6;
/** One that is still on its way out hears nothing either, and a busy machine starts one slowly: twice as long each time; milliseconds. */
const firstPause = 200;

/**
 * Sends a message and gives its answer; sends it again when the background was stopped meanwhile, which may happen
 * at any moment. Nothing may therefore be done twice for two messages: a plan serves once, and what gives a file names
 * its delivery.
 */
export const sendMessage = (async (...message: Parameters<typeof messenger.sendMessage>) => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await messenger.sendMessage(...message);
    } catch (error) {
      if (attempt === attempts || !(error instanceof Error && unheard.test(error.message))) throw error;
      await new Promise((resolve) => setTimeout(resolve, firstPause * 2 ** (attempt - 1)));
    }
  }
}) as typeof messenger.sendMessage;
