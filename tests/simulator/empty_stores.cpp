#include "tests/simulator/empty_stores.h"

#include "server/store/store_folder.h"
#include "sql/migrator.h"
#include "store/store_resources.h"
#include "tests/simulator/vfs.h"

namespace dais::simulator {

namespace {

std::string madeFrom(const QString &schema)
{
    Fibres nobody{Dice(1)};
    SimulatedFiles files(nobody);
    Disk disk{Dice(1)};
    const std::string path = "/empty/store.db";
    files.mount(path, disk);
    {
        auto connection = sql::Connection::open(QString::fromStdString(path));
        if (!connection || !sql::migrate(*connection, schema) || !connection->checkpoint())
            qFatal("no empty store could be made"); // In memory, on a disk that has no faults.
    }
    return disk.find(path)->bytes();
}

} // namespace

const EmptyStores &EmptyStores::made()
{
    static const EmptyStores stores{madeFrom(server::store::migrations()), madeFrom(store::outboxSchemaFolder()),
                                    madeFrom(store::cacheSchemaFolder())};
    return stores;
}

} // namespace dais::simulator
