-- What people order from outside the process that leads, until it takes it up and answers.
-- A letter is waiting, then withdrawn, or taken and then done or refused.
create table letter (
    number integer primary key autoincrement,
    at integer not null,
    kind text not null,
    content text not null,
    state text not null default 'waiting',
    words text not null default ''
) strict;
create index letter_waiting on letter (number) where state = 'waiting';
