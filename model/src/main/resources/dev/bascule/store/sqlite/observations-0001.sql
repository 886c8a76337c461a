-- Times are milliseconds since 1970, UTC. A site is empty where a check looks at what all sites share.
create table series (
    id integer primary key,
    deployment text not null,
    site text not null,
    name text not null,
    checker text not null,
    rolled_until integer not null default 0,
    unique (deployment, site, name, checker)
) strict;

-- What came last, row by row, until there is enough for a block.
create table tail (
    series integer not null references series (id),
    at integer not null,
    took integer not null,
    error integer not null,
    primary key (series, at, took)
) strict, without rowid;

-- Sealed samples, see SampleBlock. Rows are added at the end, so pages are filled completely.
create table block (
    id integer primary key,
    series integer not null references series (id),
    first integer not null,
    last integer not null,
    data blob not null
) strict;
create index block_series on block (series, first);

create table hour (
    series integer not null references series (id),
    hour integer not null,
    count integer not null,
    failures integer not null,
    mean integer not null,
    median integer not null,
    p95 integer not null,
    longest integer not null,
    primary key (series, hour)
) strict, without rowid;
