#pragma once

#include "widgets/settings_store.h"

#include <QSettings>

namespace dais::app {

/// What a person chose about the look of the workstation, in one file of the data folder. Nothing of the court.
class SettingsFile final : public widgets::SettingsStore {
public:
    explicit SettingsFile(const QString &path) : m_settings(path, QSettings::IniFormat) {}
    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback) const override
    {
        return m_settings.value(key, fallback);
    }
    void setValue(const QString &key, const QVariant &value) override { m_settings.setValue(key, value); }

private:
    QSettings m_settings;
};

} // namespace dais::app
