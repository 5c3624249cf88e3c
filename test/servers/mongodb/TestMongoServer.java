import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/**
 * Speaks MongoDB's protocol, for tests on machines without a mongod. Arguments: a port (0: a free
 * one) and, to outlive a kill, a file. Prints its address; ends when its standard input does.
 */
final class TestMongoServer {
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        String file = arguments.length > 1 ? arguments[1] : null;
        // The store's own thread would write the file in the middle of a command.
        MVStore store = new MVStore.Builder()
            .fileName(file).autoCommitDisabled().autoCommitBufferSize(0).open();
        store.setRetentionTime(0);
        MongoServer server = new MongoServer(new KeepingBackend(store));
        server.bind("127.0.0.1", port);
        System.out.println("mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
        while (System.in.read() >= 0) { }
        server.shutdownNow();
        System.exit(0);
    }

    /** Whatever a command wrote or saw is in the file before the command is answered. */
    private static final class KeepingBackend extends H2Backend {
        private long carriedOut;
        private long kept;

        KeepingBackend(MVStore store) {
            super(store);
        }

        @Override
        public Document handleCommand(
            Channel channel, String database, String command, Document query
        ) {
            long[] mine = new long[1];
            try {
                return carryOut(channel, database, command, query, mine);
            } finally {
                if (!isInMemory()) keep(mine[0]);
            }
        }

        /** One at a time: documents are changed in place, so a reply is copied before the next. */
        private synchronized Document carryOut(
            Channel channel, String database, String command, Document query, long[] mine
        ) {
            try {
                Document reply = super.handleCommand(channel, database, command, query);
                // The driver asks for MongoDB 4.4; what Waybill uses of it, this server has too.
                if (reply.containsKey("maxWireVersion")) reply.put("maxWireVersion", 9);
                return reply.cloneDeeply();
            } finally {
                mine[0] = ++carriedOut;
            }
        }

        /** One write of the file keeps the commands of everyone who waits for it. */
        private synchronized void keep(long mine) {
            if (kept >= mine) return;
            boolean compacts = carriedOut / 500 != kept / 500;
            kept = carriedOut;
            if (!getMvStore().hasUnsavedChanges()) return;
            commit();
            if (compacts) getMvStore().compact(80, 16 << 20);
        }
    }
}
