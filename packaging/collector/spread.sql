-- Spreads the batches of a collector over several PostgreSQL, by the hash of the install.
--
-- Run once, as the collector's own user, while no collector runs:
--   psql --set ON_ERROR_STOP=1 --single-transaction --file spread.sql DATABASE
-- in the database that collectors work with. Every foreign server of postgres_fdw that it knows becomes a node;
-- on each of them any command of the same version of the collector has made the tables. See
-- docs/run-the-collector.md.

DO $$
DECLARE
    nodes text[] := ARRAY(
        SELECT srvname::text
        FROM pg_foreign_server JOIN pg_foreign_data_wrapper ON pg_foreign_data_wrapper.oid = srvfdw
        WHERE fdwname = 'postgres_fdw'
        ORDER BY srvname
    );
    views record;
    kept text[] := '{}';
    spread text;
    node int;
BEGIN
    IF cardinality(nodes) = 0 THEN
        RAISE EXCEPTION 'There is no foreign server of postgres_fdw: make one for each node first.';
    END IF;
    IF EXISTS (SELECT FROM pg_class WHERE oid = 'batches'::regclass AND relkind = 'p') THEN
        RAISE EXCEPTION 'The batches are spread already.';
    END IF;

    -- Views hold on to the tables that they were made of: they are made again, in their order.
    FOR views IN
        SELECT relname AS name, pg_get_viewdef(pg_class.oid) AS says
        FROM pg_class
        WHERE relkind = 'v' AND relnamespace = current_schema()::regnamespace
        ORDER BY pg_class.oid DESC
    LOOP
        kept := format('CREATE VIEW %I AS %s', views.name, views.says) || kept;
        EXECUTE format('DROP VIEW %I', views.name);
    END LOOP;

    FOREACH spread IN ARRAY ARRAY['batches', 'cells'] LOOP
        EXECUTE format('ALTER TABLE %I RENAME TO %I', spread, spread || '_before');
        EXECUTE format(
            'CREATE TABLE %I (LIKE %I INCLUDING COMMENTS) PARTITION BY HASH (install)', spread, spread || '_before'
        );
        FOR node IN 1 .. cardinality(nodes) LOOP
            -- The keys are at the nodes: each knows all that there is of an install.
            EXECUTE format(
                'CREATE FOREIGN TABLE %I PARTITION OF %I FOR VALUES WITH (MODULUS %s, REMAINDER %s)'
                ' SERVER %I OPTIONS (table_name %L, batch_size ''100'', fetch_size ''10000'','
                ' async_capable ''true'')',
                format('%s_at_%s', spread, node), spread, cardinality(nodes), node - 1, nodes[node], spread
            );
        END LOOP;
        EXECUTE format('INSERT INTO %I SELECT * FROM %I', spread, spread || '_before');
        EXECUTE format('DROP TABLE %I', spread || '_before');
    END LOOP;

    FOREACH spread IN ARRAY kept LOOP
        EXECUTE spread;
    END LOOP;

    -- What belongs together lies at one node: it is joined there.
    EXECUTE format('ALTER ROLE CURRENT_USER IN DATABASE %I SET enable_partitionwise_join = on', current_database());
END
$$;
