CREATE SCHEMA detente;
CREATE TABLE detente.file (
    path text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    hash text NOT NULL,
    text text NOT NULL,
    changed timestamp with time zone DEFAULT now() NOT NULL,
    changed_by text NOT NULL
);
CREATE TABLE detente.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE detente.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE detente.version (
    path text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    hash text NOT NULL,
    text text NOT NULL,
    changed timestamp with time zone NOT NULL,
    changed_by text NOT NULL
);
INSERT INTO detente.file VALUES ('river/situation.yaml', 2, 'f229c16e858e26e295737782c987a10b579b90c8259bf28b9e8c10a37e39fe3c', 'situation: river
title: Second words
', '2026-11-29 03:09:37.31495+00', 'olga');
INSERT INTO detente.file VALUES ('river/reports/a.txt', 1, '98e8bed88a1ca94b3c3d38c290318c2f1e62e1d111f954e90add9a851859a849', 'The ministry said that the water would be shared. Ein Bär; it’s fine.', '2026-11-29 03:09:37.334453+00', 'somebody');
INSERT INTO detente.kysely_migration VALUES ('1-files', '2026-11-29T03:09:37.271Z');
INSERT INTO detente.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO detente.version VALUES ('river/situation.yaml', 1, 'fb80820324684a3f8b0b197f9ea287de1f8c06df3e11ee9eaa4f4b1b54e8c051', 'situation: river
title: First words
', '2026-11-29 03:09:37.286616+00', 'ines');
INSERT INTO detente.version VALUES ('river/situation.yaml', 2, 'f229c16e858e26e295737782c987a10b579b90c8259bf28b9e8c10a37e39fe3c', 'situation: river
title: Second words
', '2026-11-29 03:09:37.31495+00', 'olga');
INSERT INTO detente.version VALUES ('river/reports/a.txt', 1, '98e8bed88a1ca94b3c3d38c290318c2f1e62e1d111f954e90add9a851859a849', 'The ministry said that the water would be shared. Ein Bär; it’s fine.', '2026-11-29 03:09:37.334453+00', 'somebody');
ALTER TABLE ONLY detente.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (path);
ALTER TABLE ONLY detente.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY detente.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY detente.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (path, version);
CREATE INDEX file_words ON detente.file USING gin (to_tsvector('simple'::regconfig, "left"(text, 250000))) WHERE (path ~ '\.(txt|md)$'::text);
