/** What an API is for a flow. */
export type Role =
  /** Starts the SDK. */
  | 'start'
  /** Makes the options that a start takes. */
  | 'options'
  /** The property of options that holds the status at start. */
  | 'initial-status'
  /** Asks the user for the permission to track. */
  | 'prompt'
  /** Shows a form after which the vendor's settings may show the prompt. Who is told of its end is told of no outcome. */
  | 'consent-form'
  /** Gives the running SDK a status. */
  | 'update'
  /** Reads the current status. */
  | 'status'
  /** One of the four statuses; `status` says which. */
  | 'status-constant'
  /** The list of an enumeration's constants, in the order of their values. */
  | 'cases'
  /** Gives the same value in another form: a boxed number, a text, what a promise holds. */
  | 'view'
  /** Runs the method of its own name on an object of the type that it is given: `Permissions.RequestAsync<Tracking>()`. */
  | 'runs-method-of'
  /** A case of an enumeration with what it is given. */
  | 'case'
  /** The number or text that stands for a case. */
  | 'raw-value'
  /** A member of what a prompt or a status read answers: the status itself, or with `status` whether it is that one. */
  | 'permission-answer'
  /** Reads the advertising identifier. */
  | 'read'
  /** Takes code that is given something to resume with, and gives what that is resumed with. */
  | 'continuation'
  /** Runs its body with a group of tasks. */
  | 'task-group'
  /** Adds a task to a group: what it gives is a result of the group. */
  | 'adds-task'
  /** Gives the next result of a group of tasks. */
  | 'next-result'
  /** Gives what is there later, and what settles it. */
  | 'makes-stream'
  /** Lets a property be given each value of a publisher. */
  | 'assigns'
  /** Gives a continuation or promise its value. */
  | 'resume'
  /** Gives those who subscribe a value. */
  | 'send'
  /** Runs a handler with the value of a promise. */
  | 'then'
  /** Runs a handler where a promise has failed. */
  | 'catch'
  /** Gives the values of several promises. */
  | 'all'
  /** Gives how each of several promises was settled: an object with its value. */
  | 'all-settled'
  /** Gives the value of one of several promises. */
  | 'any'
  /** Makes what tells those who subscribe of each value. */
  | 'emitter'
  /** Waits until what was handed over has run. */
  | 'waits'
  /** Tells all who listen to what the library makes: `field` of its receiver holds it from then on. */
  | 'tells-listeners'
  /** Runs a handler with an event, and with a function that does the same. */
  | 'handles-with-teller'
  /** Runs a handler with what those tell who tell all listeners; what it is about comes first. */
  | 'listens'
  /** Runs a handler, with its receiver, whenever the property of that changes which a key path names. */
  | 'observes-path'
  /** Gives what those who tell all listeners have told last. */
  | 'told'
  /** Runs a handler with each value of a publisher or event. */
  | 'subscribe'
  /** Tells those who observe the notification of a name. */
  | 'post'
  /** Calls a method of the app that a text names, in code of another language. */
  | 'sends-message'
  /** Lets a closure, or the method that a selector names, run when the notification of a name is posted. */
  | 'add-observer'
  /** Calls the method of its receiver that a selector names. */
  | 'performs'
  /** Gives what tells of each notification of a name. */
  | 'notifies'
  /** Gives on what it is called on: the same values come from it. */
  | 'passes'
  /** Makes what a source is piped through: it does what the method of its name does. */
  | 'operator'
  /** Gives what a source tells of after all operators that it is given, in turn. */
  | 'pipes'
  /** Gives on those values of what it is called on of which a function holds; those of which it makes something where it `gives` the result. */
  | 'filters'
  /** Runs what it is given before it returns. */
  | 'runs-now'
  /** Runs what it is given after it has returned. */
  | 'runs-later'
  /** Runs what it is given once what was handed over before has run. */
  | 'runs-after'
  /** A function of the app that the system calls again and again, or whenever the app is back; a notification that it posts then. */
  | 'repeats'
  /** Lets a function, or the method that a selector names, run again and again. */
  | 'runs-repeatedly'
  /** Makes what tells those who subscribe again and again. */
  | 'ticks'
  /** What it is given goes no further: logging, printing, what a view shows, or another SDK's setting. */
  | 'silent'
  /** Tells something of a value without having it: its length, whether it is empty. */
  | 'about'
  /** Makes what sends all that it is given from then on. */
  | 'sender'
  /** Whether a list has a value, or one of which a function holds. */
  | 'contains'
  /** Whether a function holds of all that a list has. */
  | 'holds-for-all'
  /** Gives the first value of a list of which a function holds, or nothing. */
  | 'finds'
  /** Puts what it is given, one by one or as a list, into the list that it is called on. */
  | 'adds'
  /** Makes a list of what it is given. */
  | 'list'
  /** Where in a list a value is; `value` is what it gives where it is nowhere, absent for nothing. */
  | 'index-of'
  /** Whether two values are equal. */
  | 'equals'
  /** Sets the member of its receiver that a text names. */
  | 'set-named'
  /** How a text stands to another, as versions are compared: an ordering. */
  | 'compares'
  /** One of the orderings that a comparison gives; `value` says which: less than zero, zero, or more. */
  | 'ordering'
  /** A version of a system, of which the first argument is the major version. */
  | 'version'
  /** What another permission than the one to track answers. */
  | 'other-permission'
  /** Whether the system is of a version or a later one. */
  | 'is-at-least'
  /** The version of the system. */
  | 'system-version'
  /** The platform that the code runs on, or whether it is a certain one; a constant with which that is compared. */
  | 'platform'
  /** Chooses among values by the platform that the code runs on. */
  | 'platform-select'
  /** Wraps a property that only its own type's code reads. */
  | 'holder'
  /** Makes a state that is kept while a view is shown: gives what it holds and what replaces it. */
  | 'state'
  /** Makes a context: what is shown inside of a provider reads what that gives it. */
  | 'context'
  /** Gives a context its value, as the component that is a member of it. */
  | 'provides'
  /** Reads a context. */
  | 'consumes'
  /** Makes a store of a function that is given how to write and to read it. */
  | 'store'
  /** Gives the state of a store. */
  | 'state-of'
  /** Gives a function that runs the functions it is given. */
  | 'dispatcher'
  /** Sends an action, an object that names its kind: to what runs with each action of that kind. */
  | 'sends-action'
  /** Runs a handler with each action of a kind. */
  | 'on-action'
  /** Waits for an action of a kind, and gives it. */
  | 'takes-action'
  /** Makes a function that runs the one that it is given, and tells what that gives: as the `field` of what reducers are given. */
  | 'thunk'
  /** Lets a function make a new state of the one before and of what something tells. */
  | 'adds-reducer'
  /** Runs the function that its options name, and gives an object with what that gives. */
  | 'query'
  /** Makes a state that a function makes anew of itself and of what it is given. */
  | 'reducer'
  /** The member of a type that is a key: what is there under the key until code puts something else there. */
  | 'default-value'
  /** Makes an object that holds a value in its `field`. */
  | 'box'
  /** Sets the fields of the state that its receiver has in its `field` to those of an object. */
  | 'sets-state'
  /** Runs its handler with what another function gives, whenever that changes. */
  | 'observes'
  /** Makes a dictionary of pairs. */
  | 'dictionary'
  /** Gives what a dictionary has under a key. */
  | 'looks-up'
  /** Gives a list of what a dictionary, its receiver or what it is given, has under its keys. */
  | 'values'
  /** Keeps a value under a key for later launches. */
  | 'keeps'
  /** Gives what is kept under a key. */
  | 'kept'
  /** Puts a value in a dictionary under a key. */
  | 'sets-entry'
  /** Removes what a dictionary, its receiver or the value that it takes, has under a key, and gives it. */
  | 'removes-entry'
  /** Gives a time; `value` is the power of ten that makes a second of its unit: 3 for milliseconds, `text` for a date as text. */
  | 'clock'
  /** Puts the entries of what it is given into a dictionary: its receiver, or the value that it takes. */
  | 'merges'
  /** Makes a dictionary with the entries of its receiver, or of the value that it takes, and of what else it is given. */
  | 'merged'
  /** Makes a value of the type that it is called on. */
  | 'initializer'
  /** Gives a value of the type that it is called on. */
  | 'own-type'
  /** A type, or anything else, as a value: it gives what it is written behind. */
  | 'metatype'
  /** Tells whether a type or method is there, on the system that runs. */
  | 'asks-presence'
  /** Looks up a type by its name at run time. */
  | 'type-lookup'
  /** Looks up a member by its name at run time. */
  | 'member-lookup'
  /** Sets a field of the data of a device in a payload; `payloadField` says which. */
  | 'payload-field'
  /** Makes the data of a device in a payload. */
  | 'payload-device'
  /** A constant that an SDK has for a field of a payload: `value`, or nothing where the SDK lacks it. */
  | 'payload-constant'
  /** A setting by which a page says that an app shows it. */
  | 'page-flag';
