#pragma once

#include "domain/command.h"

#include <QObject>

class QMenu;
class QWidget;

namespace dais::widgets {

/// What the person at the desk kept to use often, and what others share with the court: the menus that offer it, with
/// the ways to keep and to forget. UI thread.
class PresetShelf : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// `court` is the code of the court that things are shared with; empty when there is none.
    void setOwner(const domain::UserId &me, const QString &court);
    void setPresets(std::vector<domain::Preset> presets);

    /// A menu of what there is for this use. `present` is what stands in the field now; `take` gets what is chosen.
    /// The caller owns it.
    [[nodiscard]] QMenu *makeMenu(domain::Preset::Use use, const QString &present,
                                  std::function<void(const QString &)> take, QWidget *parent);
    /// Opens that menu below a widget; it goes when it closes.
    void offer(domain::Preset::Use use, const QString &present, std::function<void(const QString &)> take,
               QWidget &below);

signals:
    void keepWanted(const dais::domain::SetPreset &preset);
    void dropWanted(const dais::domain::Preset &preset);
    /// There are others now.
    void changed();

private:
    void addKeeping(QMenu &menu, domain::Preset::Use use, const QString &present);
    void addForgetting(QMenu &menu, domain::Preset::Use use);
    domain::UserId m_me;
    QString m_court;
    std::vector<domain::Preset> m_presets;
};

} // namespace dais::widgets
