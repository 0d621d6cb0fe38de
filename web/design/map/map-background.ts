import { GridLayer, type Layer, type Map as LeafletMap, TileLayer } from 'leaflet';

/**
 * Where the pictures of the map come from, such as `/tuiles/{z}/{x}/{y}.png`: a setting of the build. Without it the map
 * has a plain background and asks nobody for anything. The site's policy lets pages load from the site itself alone, so
 * that nobody else learns where families look: tiles are served by it, or through it.
 */
const tiles: string | undefined = import.meta.env.VITE_MAP_TILES;

/** Who made the map of those pictures, as its licence has it shown. */
const credit: string = import.meta.env.VITE_MAP_CREDIT ?? '© les contributeurs d’OpenStreetMap';

/** A square of the plain background: its sides show distances, which the scale gives. */
class Squares extends GridLayer {
  protected override createTile(): HTMLElement {
    const square = document.createElement('div');
    square.className = 'map-square';
    return square;
  }
}

/** What lies under the points. */
const background = (): Layer =>
  tiles ? new TileLayer(tiles, { maxZoom: 19, attribution: credit }) : new Squares({ maxZoom: 19 });

/** Lays the background under a map. */
export const layBackground = (map: LeafletMap): void => {
  map.addLayer(background());
};
