#pragma once

#include <QString>
#include <QVariant>

namespace dais::widgets {

/// Where the frame keeps what a person chose: theme, text size, widths of regions. The program that owns the
/// frame says where that is; nothing here is private or of the court. UI thread.
class SettingsStore {
public:
    virtual ~SettingsStore() = default;
    /// The kept value; `fallback` when there is none.
    [[nodiscard]] virtual QVariant value(const QString &key, const QVariant &fallback) const = 0;
    /// Keeps a value. A store that cannot write keeps it for this run only.
    virtual void setValue(const QString &key, const QVariant &value) = 0;
};

} // namespace dais::widgets
