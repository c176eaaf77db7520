#include "pdf/worker/merged_layers.h"

#include <algorithm>

namespace dais::pdf::worker {

namespace {

using Handle = QPDFObjectHandle;

/// The layers of an array: layers are indirect objects.
std::vector<Handle> layersIn(Handle array)
{
    std::vector<Handle> layers;
    if (array.isArray())
        for (Handle &layer : array.getArrayAsVector())
            if (layer.isIndirect() && layer.isDictionary())
                layers.push_back(layer);
    return layers;
}

bool holds(const std::vector<Handle> &layers, Handle wanted)
{
    return std::any_of(layers.begin(), layers.end(),
                       [&](Handle layer) { return layer.getObjGen() == wanted.getObjGen(); });
}

} // namespace

void MergedLayers::add(QPDF &source, QPDF &whole)
{
    Handle properties = source.getRoot().getKey("/OCProperties");
    if (!properties.isDictionary())
        return;
    Handle shown = properties.getKey("/D");
    const bool isDictionary = shown.isDictionary();
    Handle base = isDictionary ? shown.getKey("/BaseState") : Handle::newNull();
    const bool offAtFirst = base.isName() && base.getName() == "/OFF";
    const auto on = layersIn(isDictionary ? shown.getKey("/ON") : Handle::newNull());
    const auto off = layersIn(isDictionary ? shown.getKey("/OFF") : Handle::newNull());
    for (const Handle &layer : layersIn(properties.getKey("/OCGs"))) {
        Handle copy = whole.copyForeignObject(layer);
        m_all.push_back(copy);
        if (holds(off, layer) || (offAtFirst && !holds(on, layer)))
            m_off.push_back(copy);
    }
}

void MergedLayers::writeTo(QPDF &whole) const
{
    if (m_all.empty())
        return;
    Handle shown = Handle::newDictionary();
    shown.replaceKey("/OFF", Handle::newArray(m_off));
    Handle properties = Handle::newDictionary();
    properties.replaceKey("/OCGs", Handle::newArray(m_all));
    properties.replaceKey("/D", shown);
    whole.getRoot().replaceKey("/OCProperties", properties);
}

} // namespace dais::pdf::worker
