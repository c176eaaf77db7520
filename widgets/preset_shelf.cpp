#include "widgets/preset_shelf.h"

#include <QMenu>

namespace dais::widgets {

namespace {

constexpr int longestName = 50; ///< Letters in a menu.

/// The beginning of the text, cut at a word: what it is called until somebody says otherwise.
QString nameOf(const QString &text)
{
    const QString line = text.simplified();
    if (line.size() <= longestName)
        return line;
    const auto space = line.lastIndexOf(QLatin1Char(' '), longestName - 1);
    return line.first(space > longestName / 2 ? space : longestName - 1) + QChar(0x2026);
}

QString forMenu(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

void PresetShelf::setOwner(const domain::UserId &me, const QString &court)
{
    m_me = me;
    m_court = court;
}

void PresetShelf::setPresets(std::vector<domain::Preset> presets)
{
    m_presets = std::move(presets);
    emit changed();
}

QMenu *PresetShelf::makeMenu(domain::Preset::Use use, const QString &present, std::function<void(const QString &)> take,
                             QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setToolTipsVisible(true);
    const auto add = [&](bool mine) {
        for (const domain::Preset &preset : m_presets) {
            if (preset.use != use || (preset.owner == m_me) != mine)
                continue;
            const QString name = forMenu(preset.name);
            QAction *action = menu->addAction(mine ? name : tr("%1 (shared by %2)").arg(name, preset.ownerName));
            action->setToolTip(preset.text);
            connect(action, &QAction::triggered, this, [take, text = preset.text] { take(text); });
        }
    };
    add(true);
    menu->addSeparator();
    add(false);
    menu->addSeparator();
    addKeeping(*menu, use, present.trimmed());
    addForgetting(*menu, use);
    return menu;
}

void PresetShelf::addKeeping(QMenu &menu, domain::Preset::Use use, const QString &present)
{
    const bool known = std::any_of(m_presets.begin(), m_presets.end(), [&](const domain::Preset &preset) {
        return preset.use == use && preset.owner == m_me && preset.text == present;
    });
    const auto add = [&](const QString &text, const std::optional<QString> &court) {
        QAction *action = menu.addAction(text);
        action->setEnabled(!present.isEmpty() && !known);
        connect(action, &QAction::triggered, this, [this, use, court, present] {
            emit keepWanted({{}, use, court, nameOf(present), present});
        });
    };
    const bool words = use == domain::Preset::Use::Words;
    add(words ? tr("Keep these words for me") : tr("Keep this filter for me"), {});
    if (!m_court.isEmpty())
        add(words ? tr("Keep these words for everybody in this court")
                  : tr("Keep this filter for everybody in this court"),
            m_court);
}

void PresetShelf::addForgetting(QMenu &menu, domain::Preset::Use use)
{
    QMenu *forget = menu.addMenu(tr("Forget"));
    for (const domain::Preset &preset : m_presets)
        if (preset.use == use && preset.owner == m_me)
            connect(forget->addAction(forMenu(preset.name)), &QAction::triggered, this,
                    [this, preset] { emit dropWanted(preset); });
    forget->setEnabled(!forget->isEmpty());
}

void PresetShelf::offer(domain::Preset::Use use, const QString &present, std::function<void(const QString &)> take,
                        QWidget &below)
{
    QMenu *menu = makeMenu(use, present, std::move(take), &below);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(below.mapToGlobal(below.rect().bottomLeft()));
}

} // namespace dais::widgets
