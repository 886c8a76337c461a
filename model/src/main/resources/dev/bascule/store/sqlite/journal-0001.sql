-- Times are microseconds since 1970, UTC. The payload is canonical text; see dev.bascule.journal.
create table journal (
    seq integer primary key,
    stream text not null,
    at integer not null,
    recorded_at integer not null,
    kind text not null,
    payload text not null,
    fence integer not null,
    previous text not null,
    hash text not null
) strict;
create index journal_stream on journal (stream, seq);

create trigger journal_keeps_entries before delete on journal
begin select raise(abort, 'the journal is append-only'); end;
create trigger journal_keeps_content before update on journal
begin select raise(abort, 'the journal is append-only'); end;

-- One row: the last token given out and to whom.
create table lease (
    id integer primary key check (id = 1),
    token integer not null,
    user text not null,
    host text not null,
    pid integer not null,
    since integer not null,
    face text not null
) strict;
insert into lease values (1, 0, '', '', 0, 0, '');

create table settings (
    key text primary key,
    value text not null
) strict, without rowid;
