#include "store/store_resources.h"

#include <QDir>

/// Q_INIT_RESOURCE only works outside of namespaces; a static library's resources are not registered by themselves.
static void registerStoreResources()
{
    static const bool once = [] {
        Q_INIT_RESOURCE(store);
        return true;
    }();
    Q_UNUSED(once)
}

namespace dais::store {

QString outboxSchemaFolder()
{
    registerStoreResources();
    return QStringLiteral(":/dais/store/outbox");
}

QString cacheSchemaFolder()
{
    registerStoreResources();
    return QStringLiteral(":/dais/store/cache");
}

QString textSchemaFolder()
{
    registerStoreResources();
    return QStringLiteral(":/dais/store/text");
}

} // namespace dais::store
