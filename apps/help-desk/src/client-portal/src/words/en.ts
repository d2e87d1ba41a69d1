import type { Words } from './pt-br'

export const en: Words = {
  title: 'Help center',
  skip: 'Skip to content',
  loading: 'Loading',
  again: 'Try again',
  more: 'Show more',
  required: 'required',
  nav: {
    label: 'Help center',
    home: 'Home',
    requests: 'Requests',
    mails: 'E-mails received',
    newRequest: 'New request',
    shop: 'Shop',
    leave: 'Be somebody else',
    dark: 'Use the dark theme',
    light: 'Use the light theme'
  },
  chooser: {
    title: 'Who are you?',
    note: 'Local help center: choose a client to sign in. You can change at any time.',
    search: 'Search for a person',
    none: 'Nobody by that name.',
    nobody: 'This account has no clients yet.',
    more: 'There are more people: type part of the name.',
    ended: 'Your session has ended. What you wrote is kept: choose the same person to go on.'
  },
  home: {
    hello: name => `Hello, ${name}. How can we help?`,
    newNote: 'Tell us what happened and attach files',
    requestsNote: 'Follow and answer them',
    mailsNote: 'What the help desk sent you',
    shopNote: 'Buy a package of expert advice',
    promoted: 'Promoted articles',
    topics: 'Topics'
  },
  search: {
    label: 'Search articles',
    press: 'Search',
    results: (count, query) => (count === 1 ? `1 article for “${query}”` : `${count} articles for “${query}”`),
    none: 'No article found. Try other words or open a request.'
  },
  articles: {
    updated: day => `Updated on ${day}`,
    others: 'Other articles in this section',
    none: 'There are no articles here yet.',
    path: 'You are in'
  },
  requests: {
    title: 'Requests',
    scopes: 'Whose',
    own: 'Mine',
    copies: 'In copy',
    search: 'Search requests',
    status: 'Status',
    all: 'All',
    none: 'No requests here. What you ask for appears in this list.',
    noneFound: 'No request with these words and this status.',
    number: id => `no. ${id}`,
    noSubject: 'No subject',
    updated: moment => `updated ${moment}`
  },
  status: {
    new: 'Open',
    open: 'Open',
    hold: 'Open',
    pending: 'Awaiting your reply',
    solved: 'Solved',
    closed: 'Closed'
  },
  filters: { open: 'Open', pending: 'Awaiting your reply', solved: 'Solved' },
  request: {
    conversation: 'Conversation',
    you: 'You',
    agent: 'Support',
    files: 'Attachments',
    details: 'Details',
    number: 'Number',
    state: 'Status',
    created: 'Created',
    changed: 'Updated',
    yes: 'Yes',
    no: 'No',
    readOnly: 'This request is a colleague’s. Your company lets you read it, not answer it.',
    closed: 'This request is closed.',
    followUp: 'Open a follow-up request',
    sent: 'Request sent.'
  },
  reply: {
    label: 'Your reply',
    send: 'Send reply',
    sendSolved: 'Send and mark as solved',
    sending: 'Sending…',
    sent: 'Reply sent.',
    empty: 'Write the reply before you send it.',
    kept: 'The draft is kept in this browser.'
  },
  files: {
    add: 'Attach files',
    list: 'Files to send',
    sending: name => `Sending ${name}`,
    failed: name => `${name} was not sent.`,
    tooLarge: name => `${name} is larger than 50 MB.`,
    expired: 'The files waited for more than an hour and have to be attached again.',
    remove: name => `Remove ${name}`,
    wait: 'Wait until the files are sent.'
  },
  form: {
    title: 'New request',
    followUp: id => `Follow-up of request no. ${id}`,
    choose: 'What is it about?',
    subject: 'Subject',
    description: 'Description',
    none: '–',
    send: 'Send request',
    missing: label => `Fill in ${label}.`,
    number: label => `${label} is a number.`,
    check: 'Fields are missing: see the marked ones.',
    suggestions: 'These articles may help',
    types: { question: 'Question', incident: 'Incident', problem: 'Problem', task: 'Task' },
    priorities: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' }
  },
  shop: {
    title: 'Shop',
    none: 'Nothing is for sale at the moment.',
    product: 'What would you like to buy?',
    method: 'Payment method',
    valid: (days: number) => `Valid for ${days} days from the order.`,
    endless: 'Without an end date.',
    more: (title: string) => `More about ${title}`,
    number: (order: string) => `Order number: ${order}`,
    numberComes: 'The order number appears when you buy.',
    buy: 'Buy'
  },
  mails: {
    title: 'E-mails received',
    note: 'What the rules of the help desk sent you. Nothing leaves this computer.',
    none: 'No e-mail yet. They appear here when a rule notifies you.',
    open: id => `Open request no. ${id}`
  },
  failures: {
    offline: 'The help desk did not answer. What you wrote is kept; try again.',
    busy: 'There are too many requests right now. Wait a little and try again.',
    missing: 'This does not exist or is not yours.',
    forbidden: 'You may not do this here.',
    refused: 'The help desk refused:',
    broken: 'Something failed at the help desk. What you wrote is kept; try again.',
    drawing: 'This page could not be shown.'
  }
}
