#pragma once

#include "store/outbox.h"
#include "widgets/settings_store.h"

namespace dais::app {

/// What one person's screens remember between days, in their own store: nobody else at this computer reads it. UI thread.
class OwnSettings : public widgets::SettingsStore {
public:
    explicit OwnSettings(store::Outbox &outbox) : m_outbox(outbox) {} ///< Outlives it.
    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback) const override
    {
        const auto kept = m_outbox.setting(key);
        return kept && !kept->isEmpty() ? QVariant(QString::fromUtf8(*kept)) : fallback;
    }
    void setValue(const QString &key, const QVariant &value) override
    {
        if (const auto kept = m_outbox.setSetting(key, value.toString().toUtf8()); !kept)
            qWarning("a setting was not kept: %s", qUtf8Printable(kept.error().detail));
    }

private:
    store::Outbox &m_outbox;
};

} // namespace dais::app
