#pragma once

#include "widgets/application_look.h"
#include "widgets/settings_store.h"
#include <QApplication>
#include <QHash>

namespace dais::tests {

/// Settings that live as long as the test.
class MemorySettings : public widgets::SettingsStore {
public:
    QVariant value(const QString &key, const QVariant &fallback) const override
    {
        return m_values.value(key, fallback);
    }
    void setValue(const QString &key, const QVariant &value) override { m_values[key] = value; }

private:
    QHash<QString, QVariant> m_values;
};

} // namespace dais::tests
